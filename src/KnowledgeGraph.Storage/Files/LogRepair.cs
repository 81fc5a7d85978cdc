namespace KnowledgeGraph.Storage.Files;

/// <summary>Makes of a log that a crash left one that can be gone on with.</summary>
internal static class LogRepair
{
    private const int Step = 1 << 20;

    /// <summary>
    /// Cuts off what is not valid, and makes the rest durable. A sync alone would not do: after a sync that failed in the process before,
    /// the system may show bytes that are not on disk and that it takes for clean. So all that no record says to have been durable is
    /// written once more.
    /// </summary>
    public static void MakeDurable(IStoreFile file, LogEnd end)
    {
        if (file.Length > end.ValidLength)
        {
            file.SetLength(end.ValidLength);
        }

        var buffer = new byte[(int)Math.Clamp(end.ValidLength - end.KnownDurable, 0, Step)];
        for (var offset = end.KnownDurable; offset < end.ValidLength;)
        {
            var bytes = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end.ValidLength - offset));
            bytes = bytes[..file.Read(offset, bytes)];
            if (bytes.IsEmpty)
            {
                throw new StoreException(StoreError.InputOutput, "The log became shorter while it was repaired.");
            }

            file.Write(offset, bytes);
            offset += bytes.Length;
        }

        file.Sync();
    }
}
