using System.Collections;
using System.Globalization;
using System.Text;
using OptOutGuide.Web.Rendering;
using QRCoder;

namespace OptOutGuide.Web.Components;

/// <summary>A URL as a QR code.</summary>
/// <param name="Name">The accessible name.</param>
/// <param name="Size">Modules on each side, including a quiet zone of four.</param>
/// <param name="Runs">SVG path data: a stroke through the middle of each horizontal run of dark modules.</param>
public sealed record QrCodeModel(string Name, int Size, string Runs) : IComponentModel<QrCodeModel, QrCode>
{
    /// <summary>The code of a page's language-neutral URL; null where the address leads to no page.</summary>
    public static QrCodeModel? From(PageContext page) =>
        page.NeutralUrl is { } address ? Of(address, page.Ui.Share.QrCode.Format(("address", address))) : null;

    /// <summary>The code of a URL. Error correction level M recovers about 15 % of the code, for folded or dirty paper.</summary>
    public static QrCodeModel Of(string address, string name)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new QrCodeModel(name, code.ModuleMatrix.Count, Draw(code.ModuleMatrix));
    }

    // Each stroke starts relative to the end of the previous one, which takes half the bytes of absolute coordinates.
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
                while (rows[y][x]) x++; // The quiet zone ends every run.
                path.Append(CultureInfo.InvariantCulture, $"{(pen < 0 ? $"M{start} {y}.5" : $"m{start - pen} 0")}h{x - start}");
                pen = x;
            }
        }

        return path.ToString();
    }
}
