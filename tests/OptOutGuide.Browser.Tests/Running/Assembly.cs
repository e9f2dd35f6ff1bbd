using OptOutGuide.Browser.Tests.Running;

[assembly: AssemblyFixture(typeof(LiveSite))]
[assembly: AssemblyFixture(typeof(Chromium))]
// Each test keeps a page of the browser busy; two cores carry two.
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]
