namespace OptOutGuide.Web.Hosting;

/// <summary>Lets the threads that hear from the network answer by themselves, instead of waking another one for each event.</summary>
/// <remarks>
/// Measured: a third more answers from one machine. It is right here because what such a thread does is short: a ready answer is sent, and all else is
/// handed on at once (<c>ResponseLookup</c>). The runtime reads the setting only from the environment, before the first socket.
/// </remarks>
internal static class NetworkThreads
{
    private const string Setting = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Makes the setting for this process, unless the operator has made one or the site is a guest in another program.</summary>
    public static void Prepare()
    {
        if (OwnProcess.IsOwn && Environment.GetEnvironmentVariable(Setting) is null) Environment.SetEnvironmentVariable(Setting, "1");
    }
}
