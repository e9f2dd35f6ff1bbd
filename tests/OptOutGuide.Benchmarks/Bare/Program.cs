// The baseline of the framework. Without arguments: an empty app, for comparing startup time. With --response FOLDER: one response from
// memory for every path; the file "headers" has one header per line, the file "body" the bytes.
using Microsoft.AspNetCore.Connections;
using OptOutGuide.Web.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (builder.Configuration["response"] is not { } folder)
{
    var empty = builder.Build();
    empty.MapGet("/", () => "Hello World!");
    await empty.RunAsync();
    return;
}

builder.Logging.ClearProviders();
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
builder.Services.AddSingleton<IMemoryPoolFactory<byte>, LargeBlockMemoryPool>();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var body = await File.ReadAllBytesAsync(Path.Combine(folder, "body"));
var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "headers"));
var headers = lines.Select(line => line.Split(": ", 2)).Select(line => (Name: line[0], Value: line[1])).ToArray();
var tag = headers.First(header => string.Equals(header.Name, "ETag", StringComparison.OrdinalIgnoreCase)).Value;

var app = builder.Build();
app.Run(context =>
{
    var response = context.Response;
    foreach (var (name, value) in headers) response.Headers[name] = value;
    if (context.Request.Headers.IfNoneMatch == tag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    response.Headers.ContentLength = body.Length;
    return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(body).AsTask();
});
await app.RunAsync();
