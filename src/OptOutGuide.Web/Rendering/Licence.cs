namespace OptOutGuide.Web.Rendering;

/// <summary>The licence that every copy of the texts names.</summary>
public static class Licence
{
    /// <summary>As LICENSE names it.</summary>
    public const string Name = "CC BY 4.0";

    /// <summary>Where its text is.</summary>
    public const string Address = "https://creativecommons.org/licenses/by/4.0/";
}
