using System.Collections.Frozen;
using System.Collections.Immutable;
using OptOutGuide.Content.Authorities;
using OptOutGuide.Content.Changes;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Forms;
using OptOutGuide.Content.Glossary;
using OptOutGuide.Content.Keywords;
using OptOutGuide.Content.Notices;

namespace OptOutGuide.Content.Documents;

/// <summary>The data that pages refer to. Each part is null, with diagnostics, if its files have errors.</summary>
/// <param name="Forms">By id.</param>
internal sealed record Registers(
    ClaimRegister? Claims,
    FrozenDictionary<string, MetaForm>? Forms,
    AuthorityList? Authorities,
    GlossaryList? Glossary,
    KeywordList? Keywords,
    ChangeList? Changes,
    ImmutableArray<NoticeSource>? Notices);
