using Microsoft.Extensions.Primitives;

namespace OptOutGuide.Web.Responses;

/// <summary>A header of a response.</summary>
public sealed record Header(string Name, StringValues Value);
