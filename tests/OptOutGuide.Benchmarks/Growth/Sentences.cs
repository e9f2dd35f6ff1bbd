
namespace OptOutGuide.Benchmarks.Growth;

/// <summary>A sentence in both languages. <c>%</c> is replaced by the service.</summary>
internal readonly record struct Said(string En, string Fr);

/// <summary>The sentences of generated guides, which differ in selection and order.</summary>
internal static class Sentences
{
    public static readonly Said[] Leads =
    [
        new(
            "This guide is for anyone with an account on % in the EU, Iceland, Liechtenstein, Norway, Switzerland or the UK.",
            "Ce guide s'adresse à toute personne qui a un compte sur % dans l'UE, en Islande, au Liechtenstein, en Norvège, en Suisse ou au Royaume-Uni."),
        new(
            "It shows how to object to % training its AI with your words and pictures.",
            "Il montre comment vous opposer à ce que % entraîne son IA avec vos textes et vos photos."),
        new(
            "You do not have to give a reason, and you can come back to it whenever you like.",
            "Vous n'avez pas à donner de motif, et vous pouvez y revenir quand vous voulez."),
        new(
            "On % the right to object is three taps away, if you know where it is.",
            "Sur %, le droit d'opposition est à trois pas, si l'on sait où il se trouve."),
        new(
            "The press names different starting points: they are different ways, all described below.",
            "La presse cite plusieurs points de départ : ce sont des chemins différents, tous décrits plus bas."),
        new("A letter under the GDPR does the same, but it takes longer.", "Une lettre fondée sur le RGPD a le même effet, mais elle prend plus de temps."),
    ];

    public static readonly Said[] Ready =
    [
        new("The e-mail address of your account on %.", "L'adresse e-mail de votre compte sur %."),
        new("Your password, because % asks you to log in.", "Votre mot de passe, car % vous demande de vous connecter."),
        new("Your mailbox, because % sends a confirmation there.", "Votre messagerie, car % y envoie une confirmation."),
        new("Your phone, with the app of % logged in to your account.", "Votre téléphone, avec l'application % connectée à votre compte."),
        new("A place where you keep screenshots.", "Un endroit où garder des captures d'écran."),
    ];

    public static readonly Said[] Ways =
    [
        new("In the app of %", "Dans l'application %"),
        new("On a computer", "Sur un ordinateur"),
        new("Through the privacy policy of %", "Par la politique de confidentialité de %"),
        new("Through the e-mail of %", "Par l'e-mail de %"),
        new("From your profile on %", "Depuis votre profil sur %"),
        new("Through the help pages", "Par les pages d'aide"),
    ];

    public static readonly Said[] Steps =
    [
        new("Open your own profile on %.", "Ouvrez votre propre profil sur %."),
        new("Log in to % in your browser.", "Connectez-vous à % dans votre navigateur."),
        new("Tap the three lines at the top right.", "Touchez les trois traits, en haut à droite."),
        new("Search the page for the word “object”.", "Cherchez le mot « opposer » dans la page."),
        new("Find the message of % about AI in your mailbox.", "Cherchez dans votre messagerie le message de % sur l'IA."),
        new("Check that the page is on the site of %.", "Vérifiez que la page est bien sur le site de %."),
        new("Answer yes when % asks whether your request concerns AI.", "Répondez oui quand % demande si votre demande concerne l'IA."),
        new("Scroll down to the part about your rights.", "Descendez jusqu'à la partie sur vos droits."),
        new("Choose the country in which you live.", "Choisissez le pays où vous habitez."),
        new("If a form opens, check the e-mail address and send the form.", "Si un formulaire s'ouvre, vérifiez l'adresse e-mail et envoyez-le."),
    ];

    public static readonly Said[] Taps =
    [
        new("Choose {tap}.", "Choisissez {tap}."),
        new("In the notice about AI, tap the linked word {tap}.", "Dans l'avis sur l'IA, touchez le mot en lien {tap}."),
        new("In the menu of %, open {tap}.", "Dans le menu de %, ouvrez {tap}."),
    ];

    public static readonly Said[] Labels =
    [
        new("Settings & privacy", "Paramètres et confidentialité"),
        new("Privacy Centre", "Centre de confidentialité"),
        new("Right to object", "Droit d'opposition"),
        new("AI at %", "IA chez %"),
        new("Submit", "Envoyer"),
    ];

    public static readonly Said[] Notes =
    [
        new(
            "The label was seen in one source only. Look for the privacy policy or the Privacy Centre if it is not there.",
            "Ce mot n'a été vu que dans une source. Cherchez la politique de confidentialité ou le Centre de confidentialité s'il n'y est pas."),
        new(
            "% usually fills it in for you. If the field is empty, type the address: it must be the one of this account.",
            "En général, % le remplit pour vous. Si le champ est vide, tapez l'adresse : ce doit être celle de ce compte."),
        new(
            "The form has a box for a reason. You may leave the box empty, or write *two or three sentences* about your own situation.",
            "Le formulaire a un champ pour un motif. Vous pouvez le laisser vide, ou écrire *deux ou trois phrases* sur votre propre situation."),
        new("We found no source that describes what % shows after that.", "Nous n'avons trouvé aucune source qui décrive ce que % affiche ensuite."),
        new("How long it can take: see [Your proof](#proof).", "Combien de temps cela peut prendre : voyez [Votre preuve](#proof)."),
    ];

    public static readonly Said[] Finish =
    [
        new("Check that the e-mail address is the one of your account on %.", "Vérifiez que l'adresse e-mail est celle de votre compte sur %."),
        new("Write a reason only if you want to.", "N'écrivez un motif que si vous le voulez."),
        new("Take a screenshot of the form before you send it.", "Faites une capture d'écran du formulaire avant de l'envoyer."),
        new("Wait for a message on the screen or an e-mail.", "Attendez un message à l'écran ou un e-mail."),
        new("Keep a screenshot of each message, and keep each e-mail.", "Gardez une capture d'écran de chaque message et conservez chaque e-mail."),
        new("Repeat this for each account that you have on %.", "Recommencez pour chaque compte que vous avez sur %."),
        new("Write down the date.", "Notez la date."),
    ];

    public static readonly Said[] Topics =
    [
        new("What to expect", "À quoi vous attendre"),
        new("When", "Quand"),
        new("What to keep", "Ce qu'il faut garder"),
        new("You see an error page", "Une page d'erreur s'affiche"),
        new("The menus have other names", "Les menus portent d'autres noms"),
        new("You have only an account on %", "Vous n'avez qu'un compte sur %"),
        new("Posts by other people about you", "Ce que les autres publient sur vous"),
        new("One objection for each account", "Une opposition par compte"),
        new("You live in the UK", "Vous habitez au Royaume-Uni"),
        new("You run a Page", "Vous gérez une page"),
    ];

    public static readonly Said[] Facts =
    [
        new(
            "A message on the screen, then an e-mail from %, usually within minutes.",
            "Un message à l'écran, puis un e-mail de %, en général en quelques minutes."),
        new(
            "% has one month to answer, and must say why if it takes longer.",
            "% a un mois pour répondre, et doit dire pourquoi s'il lui faut plus de temps."),
        new(
            "Objecting works for the future; what it means for posts made before is disputed.",
            "L'opposition vaut pour l'avenir ; ce qu'elle change pour les publications plus anciennes est contesté."),
        new(
            "Sources disagree on whether the objection covers chats. The safe way: tell % nothing that you want to keep to yourself.",
            "Les sources divergent sur les discussions. Le plus sûr : ne dites rien à % que vous vouliez garder pour vous."),
        new(
            "The Swiss consumer federation advises keeping the confirmation: “without it, nobody can show that the form was sent”.",
            "La fédération suisse des consommateurs conseille de garder la confirmation : « sans elle, personne ne peut "
            + "montrer que le formulaire a été envoyé »."),
        new(
            "Log in first, then open the form in the same browser. If that fails, take another one, or the app of %.",
            "Connectez-vous d'abord, puis ouvrez le formulaire dans le même navigateur. En cas d'échec, prenez-en un autre, ou l'application %."),
        new(
            "If % refuses, or stays silent for longer than a month, you can complain to a data protection authority.",
            "Si % refuse, ou se tait plus d'un mois, vous pouvez vous adresser à une autorité de protection des données."),
        new(
            "What is always public on % is your name, your username, your picture and your short description: your personal data all the same.",
            "Sur %, votre nom, votre nom d'utilisateur, votre photo et votre courte présentation sont toujours publics "
            + ": ce sont pourtant vos données personnelles."),
        new(
            "**Each account counts by itself**, unless you see them together in the Accounts Centre.",
            "**Chaque compte compte pour lui seul**, sauf si vous les voyez ensemble dans l'Espace comptes."),
        new(
            "The company relies on its legitimate interest, so it does not ask you: it is you who must object.",
            "L'entreprise invoque son intérêt légitime, elle ne vous demande donc rien : c'est à vous de vous opposer."),
        new(
            "The form asks for a country, an address and a reason, says a regional paper; the reason is optional.",
            "Le formulaire demande un pays, une adresse et un motif, dit un journal régional ; le motif est facultatif."),
        new(
            "According to a test by an authority, the forms worked, on a phone as well as on a computer.",
            "Selon l'essai d'une autorité, les formulaires ont fonctionné, sur un téléphone comme sur un ordinateur."),
    ];

    public static readonly Said[] Onward =
    [
        new(
            "Start with [Facebook](guides/facebook) or [Instagram](guides/instagram).",
            "Commencez par [Facebook](guides/facebook) ou [Instagram](guides/instagram)."),
        new(
            "See also [the next steps](articles/ladder), with [a letter](articles/letter).",
            "Voyez aussi [les étapes suivantes](articles/ladder), avec [une lettre](articles/letter)."),
        new(
            "Who says what: [the decisions so far](articles/regulation#late-objection).",
            "Qui dit quoi : [les décisions à ce jour](articles/regulation#late-objection)."),
        new(
            "There is [a form for the right to object](form:meta-right-to-object), too.",
            "Il y a aussi [un formulaire pour le droit d'opposition](form:meta-right-to-object)."),
        new("More is in [a guide on a related service](guides/@).", "Vous en saurez plus dans [un guide sur un service voisin](guides/@)."),
    ];
}
