namespace KnowledgeGraph.Storage.Files;

/// <summary>The errors of the system as errors of the store.</summary>
internal static class FileErrors
{
    // The raw numbers stand in HResult: those of POSIX, or Windows' behind 0x8007.
    private const int NoSpaceLeft = 28;
    private const int QuotaOfLinux = 122;
    private const int QuotaOfBsd = 69;
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsQuota = unchecked((int)0x8007050F);

    /// <summary>Whether the exception is one that the system's file functions throw for what happened outside of this process.</summary>
    public static bool IsOfSystem(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ActualValue: null, ParamName: "value" };

    /// <summary>The error of the store, with the system's own words.</summary>
    public static StoreException Translate(Exception exception, string doing, string path, long? offset = null)
    {
        var error = IsNoSpace(exception) ? StoreError.NoSpace : StoreError.InputOutput;
        return new StoreException(error, $"Could not {doing} {path}: {exception.Message}", path, offset, exception);
    }

    private static bool IsNoSpace(Exception exception) => exception.HResult switch
    {
        WindowsHandleDiskFull or WindowsDiskFull or WindowsQuota => true,
        NoSpaceLeft => !OperatingSystem.IsWindows(),
        QuotaOfLinux => OperatingSystem.IsLinux() || OperatingSystem.IsAndroid(),
        QuotaOfBsd => OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD(),
        _ => false,
    };
}
