using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace OptOutGuide.Web.Tests.Golden;

/// <summary>Signals the end of each request. A client can have read the whole response before the site has stored it for later requests.</summary>
internal sealed class FinishedRequests : IStartupFilter, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _finished = new(0);

    /// <summary>Waits for the end of one request; called once for each.</summary>
    public async Task WaitAsync() => Assert.True(await _finished.WaitAsync(Patience), "The site has not finished a request.");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            try
            {
                await following(context);
            }
            finally
            {
                _finished.Release();
            }
        });
        next(app);
    };

    public void Dispose() => _finished.Dispose();
}
