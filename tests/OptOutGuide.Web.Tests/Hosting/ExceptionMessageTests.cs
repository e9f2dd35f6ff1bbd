using OptOutGuide.Web.Hosting;

namespace OptOutGuide.Web.Tests.Hosting;

public sealed class ExceptionMessageTests
{
    [Fact]
    public void Causes_of_an_exception_are_told_on_one_line() => Assert.Equal(
        "Not read. Line 1 is wrong.",
        ExceptionMessage.OneLine(new InvalidDataException("Not read.", new FormatException("Line 1\r\nis wrong."))));
}
