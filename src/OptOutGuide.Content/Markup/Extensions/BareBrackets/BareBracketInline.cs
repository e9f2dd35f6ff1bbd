using Markdig.Syntax.Inlines;

namespace OptOutGuide.Content.Markup.Extensions;

/// <summary>A <c>&lt;</c> that would begin raw HTML elsewhere. Here it is text; portable Markdown has to escape it.</summary>
internal sealed class BareBracketInline : LiteralInline;
