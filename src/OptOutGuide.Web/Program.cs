using OptOutGuide.Web.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The entry point, named so that tests can start the site.</summary>
public sealed partial class Program;
