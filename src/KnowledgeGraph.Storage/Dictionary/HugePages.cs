using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Asks Linux for pages of 2 MiB, so that random reads of much memory miss fewer address translations. Elsewhere nothing.</summary>
internal static unsafe class HugePages
{
    /// <summary>Their size, and the alignment that they need.</summary>
    public const int Bytes = 1 << 21;

    private const int AdviseHugePage = 14;

    private static volatile bool _refused = !OperatingSystem.IsLinux();

    /// <summary>A wish: what the system answers does not matter.</summary>
    public static void Advise(void* start, nuint length)
    {
        if (_refused || length < Bytes)
        {
            return;
        }

        try
        {
            _refused = Advise(start, length, AdviseHugePage) != 0;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            _refused = true;
        }
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(void* start, nuint length, int advice);
}
