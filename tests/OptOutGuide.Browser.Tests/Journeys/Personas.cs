namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>Who uses the site: each language, with JavaScript and without.</summary>
internal sealed class Personas : MatrixTheoryData<string, bool>
{
    public Personas() : base(["en", "fr"], [true, false])
    {
    }
}
