using System.Reflection;

namespace OptOutGuide.Web.Hosting;

/// <summary>The process in which the site runs. What is set for all of it is set only where it is the site's own.</summary>
internal static class OwnProcess
{
    /// <summary>False where the site is a guest in another program, as in tests.</summary>
    public static bool IsOwn => Assembly.GetEntryAssembly() == typeof(OwnProcess).Assembly;
}
