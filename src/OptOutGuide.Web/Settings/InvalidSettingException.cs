using OptOutGuide.Content.Text;

namespace OptOutGuide.Web.Settings;

/// <summary>The value of a setting cannot be used, and the program does not start. The message is one line for the operator.</summary>
public sealed class InvalidSettingException : Exception
{
    private const int MaxValueLength = 200;

    /// <summary>A message that names the setting and the value.</summary>
    public InvalidSettingException(string message) : base(message)
    {
    }

    /// <summary>The value of a setting is not what the setting allows.</summary>
    /// <param name="name">As the operator wrote it, for example <c>ASPNETCORE_URLS</c>.</param>
    /// <param name="allowed">Continues "Allowed: …".</param>
    public InvalidSettingException(string name, string value, string allowed) : base(MessageFor(name, value, allowed))
    {
    }

    /// <summary>The message for a value that is not allowed.</summary>
    public static string MessageFor(string name, string value, string allowed) => $"{name} cannot be '{Escape(value)}'. Allowed: {allowed}.";

    /// <summary>A value with its control characters made visible, on one line.</summary>
    public static string Escape(string value) => HiddenCharacters.Escape(value, MaxValueLength);
}
