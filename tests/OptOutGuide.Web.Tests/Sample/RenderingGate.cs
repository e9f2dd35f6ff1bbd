using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace OptOutGuide.Web.Tests.Sample;

/// <summary>Counts requests that reach the output cache and pages that are rendered, and can hold up renderings.</summary>
internal sealed class RenderingGate : IAsyncPageFilter, IOutputCachePolicy
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;
    private int _renderings;

    /// <summary>How many requests have reached the output cache.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How often a page was rendered.</summary>
    public int Renderings => Volatile.Read(ref _renderings);

    /// <summary>Done when a rendering has begun.</summary>
    public Task Entered => _entered.Task;

    /// <summary>Lets all renderings go on, also later ones.</summary>
    public void Open() => _opened.TrySetResult();

    /// <summary>Adds the filter and the policy to a site.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.Configure<MvcOptions>(options => options.Filters.Add(this));
        services.Configure<OutputCacheOptions>(options => options.AddBasePolicy(this));
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Interlocked.Increment(ref _renderings);
        _entered.TrySetResult();
        await _opened.Task;
        // As anything may do that is called while a page is rendered.
        context.HttpContext.RequestAborted.ThrowIfCancellationRequested();
        await next();
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _requests);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
