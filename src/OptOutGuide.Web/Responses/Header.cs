using Microsoft.Extensions.Primitives;

namespace OptOutGuide.Web.Responses;

/// <summary>A header of an answer.</summary>
public sealed record Header(string Name, StringValues Value);
