using OptOutGuide.Content.Documents;

namespace OptOutGuide.Content.Tests.Documents;

public sealed class FingerprintTests
{
    // The second value: XXH64 of the three bytes "abc" with seed 0, first six bytes.
    [Theory]
    [InlineData("", "ef46db3751d8")]
    [InlineData("abc", "44bc2cf5ad77")]
    public void The_algorithm_is_the_one_that_lock_files_were_written_with(string text, string fingerprint) =>
        Assert.Equal(fingerprint, Fingerprint.Of(text));

    [Theory]
    [InlineData("First.\n\nSecond.\n", "\nFirst.  \n\t\nSecond.")]
    [InlineData("First.\nSecond.", "First.\r\nSecond.\r\n")]
    public void White_space_at_the_ends_of_lines_and_of_the_text_does_not_count(string text, string same) =>
        Assert.Equal(Fingerprint.Of(text), Fingerprint.Of(same));

    [Theory]
    [InlineData("First. Second.", "First.\nSecond.")]
    [InlineData("First.\n\nSecond.", "First.\nSecond.")]
    [InlineData("café", "cafe")]
    public void Other_text_and_other_lines_count(string text, string other) => Assert.NotEqual(Fingerprint.Of(text), Fingerprint.Of(other));
}
