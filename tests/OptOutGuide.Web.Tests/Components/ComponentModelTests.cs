using OptOutGuide.Web.Components;
using OptOutGuide.Web.Rendering;

namespace OptOutGuide.Web.Tests.Components;

public sealed class ComponentModelTests
{
    [Fact]
    public void Every_component_model_names_itself()
    {
        var pairs = typeof(SheetModel).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces()
                .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IComponentModel<,>))
                .Select(pair => (Type: type, Self: pair.GenericTypeArguments[0])))
            .ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(pair.Type, pair.Self));
    }
}
