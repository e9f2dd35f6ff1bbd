using Microsoft.Playwright;

namespace OptOutGuide.Browser.Tests.Journeys;

/// <summary>Where the keyboard is, and whether a reader can tell.</summary>
internal static class Focus
{
    // The element is compared with itself without the focus, so that any sign will do: an outline, a shadow, other colours.
    private const string FindFault = """
        () => {
          const it = document.activeElement;
          if (!it || it === document.body) return "Tab leads out of the page";
          const name = `<${it.localName}> “${(it.getAttribute("aria-label") ?? it.innerText ?? "").trim().slice(0, 60)}”`;
          const look = () => {
            const style = getComputedStyle(it);
            const outline = style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1 ? "none" : style.outline;
            return [outline, style.boxShadow, style.border, style.background, style.textDecoration].join();
          };
          const focused = look();
          it.blur();
          const plain = look();
          it.focus({ preventScroll: true, focusVisible: true });
          if (focused === plain) return `The focus on ${name} cannot be seen`;
          const box = it.getClientRects()[0];
          const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          if (!top || !(it.contains(top) || top.contains(it))) return `${name} has the focus, but is hidden or out of view`;
          return null;
        }
        """;

    /// <summary>What keeps a user from seeing where the focus is; null: nothing.</summary>
    public static Task<string?> FaultOn(IPage page) => page.EvaluateAsync<string?>(FindFault);

    public static Task<bool> IsOn(ILocator element) => element.EvaluateAsync<bool>("it => it === document.activeElement");

    public static Task<bool> IsWithin(ILocator element) => element.EvaluateAsync<bool>("it => it.contains(document.activeElement)");

    /// <summary>The focus is inside of the element or further down the page.</summary>
    public static Task<bool> IsAtOrAfter(ILocator element) => element.EvaluateAsync<bool>(
        "it => it.contains(document.activeElement) || Boolean(it.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)");
}
