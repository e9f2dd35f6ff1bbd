using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OptOutGuide.Web.Formats;

/// <summary>Writes XML as indented UTF-8 text with line feeds, the same on every platform.</summary>
internal static class XmlText
{
    public static string Write(XElement root)
    {
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" })) root.Save(writer);
        return text + "\n";
    }

    // The XML declaration names the encoding of the writer; the default would be UTF-16.
    private sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer() : base(System.Globalization.CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
