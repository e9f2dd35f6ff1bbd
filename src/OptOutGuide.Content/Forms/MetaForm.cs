using System.Collections.Immutable;
using OptOutGuide.Content.Claims;
using OptOutGuide.Content.Text;

namespace OptOutGuide.Content.Forms;

/// <summary>How well the address of a form is confirmed.</summary>
public enum FormStatus
{
    /// <summary>Several sources name the address.</summary>
    Confirmed,

    /// <summary>Only secondary sources name the address.</summary>
    Reported,
}

/// <summary>Whether a form can be used.</summary>
public enum FormAvailability
{
    /// <summary>Nothing speaks against it.</summary>
    Open,

    /// <summary>Meta has closed it.</summary>
    Closed,

    /// <summary>It is no longer at its address.</summary>
    Moved,
}

/// <summary>One of Meta's forms.</summary>
/// <param name="Read">The dated source in which the address was last read.</param>
/// <param name="Opened">The day on which a person last opened the form; null if that has not happened yet.</param>
/// <param name="Since">Since when it is closed or has moved; null if it is open.</param>
public sealed record MetaForm(
    string Id,
    Uri Address,
    FormStatus Status,
    Source Read,
    DateOnly? Opened,
    FormAvailability Availability,
    DateOnly? Since,
    SourceLocation Location)
{
    /// <summary>Whether readers can be sent to it.</summary>
    public bool IsOpen => Availability == FormAvailability.Open;

    /// <summary>
    /// The only allowed hosts of forms. In code, not in content: a copy of a form on another host can be phishing,
    /// so changes of this list need a code review.
    /// </summary>
    public static ImmutableArray<string> AllowedHosts { get; } = ["www.facebook.com", "help.instagram.com", "help.meta.com", "www.whatsapp.com"];
}
