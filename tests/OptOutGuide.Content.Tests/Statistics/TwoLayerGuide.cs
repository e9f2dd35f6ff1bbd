namespace OptOutGuide.Content.Tests.Statistics;

/// <summary>Sample content whose guide has a main list, another way that folds, questions and a text for its sources page.</summary>
internal static class TwoLayerGuide
{
    public static SampleContent Content() => new SampleContent()
        .With("guides/app/guide.yaml", Facts)
        .With("guides/app/en.md", SampleContent.Page("Object now", Text))
        .With("guides/app/fr.md", SampleContent.Page("S'opposer", Text));

    private const string Facts = """
        service: App
        order: 1
        deadlines: [start]
        sections: { trouble: questions, not-known: sources-page }
        paths:
          - id: form
            form: objection
            seen: [paper]
            steps: [{ id: form-open }]
          - id: app
            seen: [paper]
            steps: [{ id: app-open }, { id: app-menu }]
        shared:
          - id: send
            tap: { kind: button, label: { en: Submit it, fr: Envoyer } }
        """;

    // The numbers of words are in the comments of the tests.
    private const string Text = """
        Say no here.

        ## Ready {#have-ready}

        - A pen. {#ready-pen}

        ## Step by step {#ways}

        ### Form {#form}

        1. Log in first. {#form-open}

           Error? Try again.

        ## Finish {#finish}

        1. Choose {tap}. {#send}

        Elsewhere, begin in the app.

        ## Other ways {#other-ways}

        ### You use the app {#app}

        1. Open the app. {#app-open}
        2. Open the menu. {#app-menu}

        ## Trouble {#trouble}

        Look here.

        ### Is it late? {#is-late}

        No. Do it all the same.

        ## Not known {#not-known}

        Nobody knows the whole of it.
        """;
}
