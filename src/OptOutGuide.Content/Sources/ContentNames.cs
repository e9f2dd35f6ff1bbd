using System.Text.RegularExpressions;

namespace OptOutGuide.Content.Sources;

/// <summary>What the name of a file or folder says about it, before it is opened.</summary>
/// <remarks>
/// What a program leaves behind (swap, lock, backup and temporary files, files of operating systems and synchronization tools) is ignored.
/// What a person may have put there (a copy, a photo) is reported as a warning, and the site is served without it.
/// </remarks>
public static partial class ContentNames
{
    /// <summary>The file or folder belongs to an editor, an operating system or a tool.</summary>
    public static bool IsLeftover(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || entry.Name.EndsWith('~') || LeftoverName().IsMatch(entry.Name)
        || (entry is not DirectoryInfo && LeftoverFileName().IsMatch(entry.Name));

    /// <summary>The text of a file with this name is read: it is written like the names of content. Other files are not opened.</summary>
    public static bool MayBeContent(string name) => ContentName().IsMatch(name) && !ConflictName().IsMatch(name);

    /// <summary>The folder is a copy that a person or a synchronization tool made beside the original.</summary>
    internal static bool IsCopiedFolder(string name) => CopiedFolderName().IsMatch(name) || ConflictName().IsMatch(name);

    /// <summary>A file at the top of the folder that explains it to people: its licence, an introduction.</summary>
    internal static bool IsDocument(string path) => DocumentName().IsMatch(path);

    // Names with a dot first and a tilde last are not in this list: most editors use one of the two.
    [GeneratedRegex(
        """
        ^(?:
          \#.*\#                                                            # Emacs: #en.md#
        | ~\$.*                                                             # Office: ~$en.docx
        | .*___jb_(?:tmp|old|bak)___                                        # JetBrains
        | .*\.(?:sw[a-px]|tmp|temp|bak|bck|orig|rej|save(?:\.\d+)?|autosave|vsctmp|lck|lock)   # swap, backup, merge and lock files
        | .*\.(?:part|partial|filepart|crdownload|download|opdownload)      # files that are still arriving
        | .*\.tmp\.[0-9a-z.]+ | .*\.sb-[0-9a-f]{8}-[0-9a-z]+                # safe saving: en.md.tmp.123, en.md.sb-1a2b3c4d-AbCdEf
        | .*_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.\w+                          # git mergetool
        | (?:thumbs|ehthumbs|ehthumbs_vista)\.db | desktop\.ini             # Windows
        | .*:(?:zone\.identifier|com\.apple\..*|\$data)                     # streams of other file systems
        | __macosx | lost\+found | \$recycle\.bin | system\ volume\ information | network\ trash\ folder | temporary\ items
        | @eadir | @recycle | @tmp | \#recycle | \#snapshot                 # network drives
        | ~syncthing~.*
        )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture)]
    private static partial Regex LeftoverName();

    // A folder with one of these names can be a page: "2026" and "sedentary" are valid ids.
    [GeneratedRegex(
        """
        ^(?:
          \d{4,5}                                                           # Vim tries to create 4913, then 5036 …
        | sed[A-Za-z0-9]{6}                                                 # sed -i
        | goutputstream-.*                                                  # GIO without the dot
        | icon\r?                                                           # macOS
        )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture)]
    private static partial Regex LeftoverFileName();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:md|markdown|ya?ml)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ContentName();

    // Syncthing: en.sync-conflict-20261127-101112-ABCDEFG.md.
    [GeneratedRegex(@"sync-conflict-|conflicted[ _-]copy|_conf\(", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConflictName();

    // "facebook copy", "facebook - Copy (2)", "Copy of facebook", "facebook (1)", "facebook – Kopie", "facebook – copie".
    [GeneratedRegex(@" (?:copy|copie|kopie)\b|\((?:copy|copie|kopie|\d+)\)|^(?:copy of|copie de) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CopiedFolderName();

    [GeneratedRegex(@"^(?:LICEN[CS]E|COPYING|NOTICE|README|AUTHORS|CONTRIBUTING)(?:\.md|\.txt)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DocumentName();
}
