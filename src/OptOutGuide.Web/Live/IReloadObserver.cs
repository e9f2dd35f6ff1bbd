namespace OptOutGuide.Web.Live;

/// <summary>Is told when the content is reloaded on request (<c>SIGHUP</c>), not because files have changed.</summary>
internal interface IReloadObserver
{
    /// <summary>After the request, before the content is read.</summary>
    void ReloadBegins();

    /// <summary>The reload is over: new content, the same as before, or errors.</summary>
    void ReloadEnded();
}
