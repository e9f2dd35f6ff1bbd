using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OptOutGuide.Web.Pages;

namespace OptOutGuide.Web.Tests.Site;

/// <summary>What the start leaves out (docs/decisions/0025) must not be missed.</summary>
public sealed class PlainPageTests
{
    private static readonly Type[] All = typeof(SitePageModel).Assembly.GetTypes();

    [Fact]
    public void No_property_of_a_page_waits_to_be_filled_by_a_reader()
    {
        var waiting = All.Where(type => type.IsAssignableTo(typeof(PageModel)))
            .SelectMany(type => type.GetProperties().Cast<MemberInfo>().Append(type))
            .Where(member => member.GetCustomAttributes(inherit: true).Any(attribute => attribute is IBindingSourceMetadata or BindPropertiesAttribute))
            .Select(member => $"{member.DeclaringType?.Name}.{member.Name}");

        Assert.Empty(waiting);
    }

    [Fact]
    public void There_is_no_controller() => Assert.DoesNotContain(All, type => type.IsAssignableTo(typeof(ControllerBase)) || type.IsDefined(typeof(ControllerAttribute)));
}
