using Microsoft.Extensions.Hosting;
using OptOutGuide.Web.Hosting;
using OptOutGuide.Web.Settings;

namespace OptOutGuide.Web.Tests.Hosting;

public sealed class HostConfigurationTests
{
    [Theory]
    [InlineData("--urls=http://127.0.0.1:80x", "--urls cannot be 'http://127.0.0.1:80x': '80x' is not a port")]
    [InlineData("--urls=http://*:80;http://example.test", "--urls cannot be 'http://example.test'")]
    [InlineData("--urls=http://a\tb:80", @"'http://a\u{0009}b:80'")]
    [InlineData("--http_ports=abc", "--http_ports cannot be 'abc'. Allowed: ports")]
    [InlineData("--http_ports=80,81", "--http_ports cannot be '80,81'")]
    [InlineData("--https_ports=99999", "--https_ports cannot be '99999'")]
    [InlineData("--urls=https://127.0.0.1:0", "'https://127.0.0.1:0' needs a certificate")]
    [InlineData("--https_ports=443", "'https://*:443' needs a certificate")]
    [InlineData("--Kestrel:Endpoints:web:Url=nonsense", "--Kestrel:Endpoints:web:Url cannot be 'nonsense'")]
    [InlineData("--Kestrel:Endpoints:web:Protocols=Http1", "'Kestrel:Endpoints:web' has no address")]
    [InlineData("--Kestrel:Endpoints=nonsense", null)]
    [InlineData("--Kestrel:EndpointDefaults:Protocols=http9", "cannot be 'http9'. Allowed: Http1, ")]
    [InlineData("--AllowedHosts=https://guide.example.org", "--AllowedHosts cannot be 'https://guide.example.org'. Allowed: host names")]
    [InlineData("--environment=\"Production\"", "--environment cannot be '\"Production\"'")]
    [InlineData("--environment=../x", "--environment cannot be '../x'")]
    [InlineData("--Serilog:MinimumLevel=Nonsense", "cannot be 'Nonsense'. Allowed: Verbose, Debug, ")]
    [InlineData("--Serilog:MinimumLevel:Default=3", "cannot be '3'")]
    [InlineData("--Serilog:MinimumLevel:Override:Microsoft=Trace", "--Serilog:MinimumLevel:Override:Microsoft cannot be 'Trace'")]
    [InlineData("--Serilog:WriteTo:0:Name=Consle", "--Serilog:WriteTo:0:Name cannot be 'Consle'. Allowed: Console or Async")]
    [InlineData("--Serilog:WriteTo:0=File", "cannot be 'File'")]
    public void A_setting_that_cannot_be_used_is_named_with_its_value_and_what_is_allowed(string argument, string? message)
    {
        var error = Record.Exception(() => HostConfiguration.CreateBuilder(["--environment=Production", argument]));

        Assert.Equal(message is null ? null : typeof(InvalidSettingException), error?.GetType());
        Assert.Contains(message ?? "", error?.Message ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error?.Message ?? "");
    }

    [Theory]
    [InlineData("--urls= http://127.0.0.1:5080/ ;; http://+:8080\r", "urls", "http://127.0.0.1:5080;http://*:8080")]
    [InlineData("--http_ports= 8080 ; 8081", "http_ports", "8080;8081")]
    [InlineData("--AllowedHosts=a.example; guide.example.org\r", "AllowedHosts", "a.example;guide.example.org")]
    [InlineData("--AllowedHosts= \r", "AllowedHosts", "")]
    [InlineData("--urls= \r", "urls", "")]
    [InlineData("--http_ports=\t", "http_ports", "")]
    [InlineData("--Serilog:MinimumLevel:Default= debug\r", "Serilog:MinimumLevel:Default", "Debug")]
    [InlineData("--Serilog:MinimumLevel:Default= ", "Serilog:MinimumLevel:Default", null)]
    [InlineData("--Serilog:MinimumLevel:Override:Microsoft=", "Serilog:MinimumLevel:Override:Microsoft", null)]
    [InlineData("--Kestrel:Endpoints:web:Url= HTTP://LOCALHOST:5080 ", "Kestrel:Endpoints:web:Url", "http://localhost:5080")]
    public void Blanks_and_carriage_returns_around_a_value_do_not_count(string argument, string key, string? value) =>
        Assert.Equal(value, HostConfiguration.CreateBuilder([argument]).Configuration[key]);

    [Theory]
    [InlineData("--environment=Development\r", "Development")]
    [InlineData("--environment= ", "Production")]
    [InlineData("--environment=", "Production")]
    [InlineData("--environment=Staging-2", "Staging-2")]
    public void The_environment_has_no_blanks_and_is_production_when_blank(string argument, string name) =>
        Assert.Equal(name, HostConfiguration.CreateBuilder([argument]).Environment.EnvironmentName);

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://localhost:5000", "--urls= ; ")]
    [InlineData("http://127.0.0.1:1 http://*:2", "--urls=http://127.0.0.1:1;http://*:2;http://127.0.0.1:1", "--http_ports=3")]
    [InlineData("http://*:3 http://*:4", "--http_ports=3;4")]
    [InlineData("http://127.0.0.1:5", "--Kestrel:Endpoints:web:Url=http://127.0.0.1:5", "--urls=http://127.0.0.1:1")]
    public void Endpoints_come_before_addresses_and_these_before_ports(string expected, params string[] args) =>
        Assert.Equal(expected, string.Join(' ', HostConfiguration.AddressesOf(HostConfiguration.CreateBuilder(args).Configuration)));

    [Fact]
    public void With_a_certificate_or_in_development_https_is_allowed()
    {
        Assert.NotNull(HostConfiguration.CreateBuilder(["--urls=https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path=site.pem"]));
        Assert.NotNull(HostConfiguration.CreateBuilder(["--urls=https://127.0.0.1:0", $"--environment={Environments.Development}"]));
    }
}
