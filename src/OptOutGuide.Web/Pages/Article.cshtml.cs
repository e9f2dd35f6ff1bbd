using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Web.Pages;

/// <summary>An article, optionally followed by a block of data.</summary>
public sealed class ArticleModel : ContentPageModel
{
    /// <summary>The data that is shown below the text.</summary>
    public DataBlock Data => ((ArticlePage)Shown).Data;
}
