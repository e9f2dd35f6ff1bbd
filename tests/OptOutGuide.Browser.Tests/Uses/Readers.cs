namespace OptOutGuide.Browser.Tests.Uses;

/// <summary>Who uses the site: each language, with JavaScript and without.</summary>
internal sealed class Readers : MatrixTheoryData<string, bool>
{
    public Readers() : base(["en", "fr"], [true, false])
    {
    }
}
