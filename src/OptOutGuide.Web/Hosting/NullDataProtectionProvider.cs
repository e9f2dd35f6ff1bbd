using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OptOutGuide.Web.Hosting;

/// <summary>Razor Pages want somebody who can sign cookies and forms. The site has neither, and so no keys (docs/decisions/0006).</summary>
internal sealed class NullDataProtectionProvider : IDataProtectionProvider, IDataProtector
{
    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => throw new NotSupportedException("The site signs nothing: it has no cookies and no forms.");

    // As to anything that was not signed with a known key.
    public byte[] Unprotect(byte[] protectedData) => throw new CryptographicException("Nothing was ever signed here.");
}
