using System.Collections;
using System.Globalization;
using System.Text;
using OptOutGuide.Web.Rendering;
using QRCoder;

namespace OptOutGuide.Web.Components;

/// <summary>An address as a QR code.</summary>
/// <param name="Name">What the picture is, in words.</param>
/// <param name="Size">Modules on each side, the quiet zone of four included.</param>
/// <param name="Runs">The dark modules: a stroke through the middle of each horizontal run.</param>
public sealed record QrCodeModel(string Name, int Size, string Runs) : IComponentModel<QrCodeModel, QrCode>
{
    /// <summary>The code of a page's language-neutral address; null where there is no page.</summary>
    public static QrCodeModel? From(PageContext page) =>
        page.NeutralUrl is { } address ? Of(address, page.Ui.Share.QrCode.Format(("address", address))) : null;

    /// <summary>The code of an address. About a seventh of it may be lost: paper gets folded and dirty.</summary>
    public static QrCodeModel Of(string address, string name)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new QrCodeModel(name, code.ModuleMatrix.Count, Draw(code.ModuleMatrix));
    }

    // Strokes, each from the end of the last one: half the bytes of outlines from the corner.
    private static string Draw(List<BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            var pen = -1;
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (rows[y][x]) x++; // Ends in the quiet zone at the latest.
                path.Append(CultureInfo.InvariantCulture, $"{(pen < 0 ? $"M{start} {y}.5" : $"m{start - pen} 0")}h{x - start}");
                pen = x;
            }
        }

        return path.ToString();
    }
}
