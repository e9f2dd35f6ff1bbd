using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OptOutGuide.Web.Hosting;

/// <summary>Razor Pages require a provider that signs cookies and forms. The site has neither, and so no keys (docs/decisions/0006).</summary>
internal sealed class NullDataProtectionProvider : IDataProtectionProvider, IDataProtector
{
    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => throw new NotSupportedException("The site signs nothing: it has no cookies and no forms.");

    // As for anything that was not signed with a known key.
    public byte[] Unprotect(byte[] protectedData) => throw new CryptographicException("Nothing was ever signed here.");
}

/// <summary>Removes the framework's key ring from the services.</summary>
internal static class DataProtectionKeys
{
    /// <summary>The framework's internal service that reads and creates keys at the start. It has no public type to remove it by.</summary>
    private const string KeyRingService = "DataProtectionHostedService";

    /// <summary>No keys are made, and no folder for them on the disk.</summary>
    /// <exception cref="InvalidOperationException">The framework registers its key ring differently now; keys would be written.</exception>
    public static void RemoveDataProtectionKeys(this IServiceCollection services)
    {
        services.AddSingleton<IDataProtectionProvider, NullDataProtectionProvider>();
        var keyRing = services.FirstOrDefault(service => service.ImplementationType?.Name == KeyRingService)
            ?? throw new InvalidOperationException($"There is no service {KeyRingService} to remove.");
        services.Remove(keyRing);
    }
}
