using OptOutGuide.Content.Catalog;
using OptOutGuide.Content.Documents;

namespace OptOutGuide.Web.Pages;

/// <summary>A text to read.</summary>
public sealed class ArticleModel : ContentPageModel
{
    /// <summary>The data that is shown below the text.</summary>
    public DataBlock Data => ((ArticlePage)Shown).Data;
}
