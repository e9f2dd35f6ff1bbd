using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OptOutGuide.Web.Formats;

/// <summary>XML as text, the same on every machine.</summary>
internal static class XmlText
{
    public static string Write(XElement root)
    {
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" })) root.Save(writer);
        return text + "\n";
    }

    // The declaration of the XML names the writer's encoding.
    private sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer() : base(System.Globalization.CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
