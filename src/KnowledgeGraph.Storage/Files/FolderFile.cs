using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Files;

/// <summary>A file of a real folder, read and written at offsets.</summary>
internal sealed class FolderFile(SafeFileHandle handle, string path) : IStoreFile
{
    public long Length
    {
        get
        {
            try
            {
                return RandomAccess.GetLength(handle);
            }
            catch (Exception e) when (FileErrors.IsOfSystem(e))
            {
                throw FileErrors.Translate(e, "ask for the length of", path);
            }
        }
    }

    public int Read(long offset, Span<byte> buffer)
    {
        var done = 0;
        try
        {
            while (done < buffer.Length)
            {
                var read = RandomAccess.Read(handle, buffer[done..], offset + done);
                if (read == 0)
                {
                    break;
                }

                done += read;
            }

            return done;
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            throw FileErrors.Translate(e, "read", path, offset + done);
        }
    }

    // .NET goes on after a short write until all is written or the system gives an error.
    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(handle, bytes, offset);
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            throw FileErrors.Translate(e, "write", path, offset);
        }
    }

    public void SetLength(long length)
    {
        try
        {
            RandomAccess.SetLength(handle, length);
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            throw FileErrors.Translate(e, "set the length of", path, length);
        }
    }

    public void Sync()
    {
        try
        {
            FolderSync.Flush(handle);
        }
        catch (Exception e) when (FileErrors.IsOfSystem(e))
        {
            throw FileErrors.Translate(e, "make durable", path);
        }
    }

    public void Dispose() => handle.Dispose();
}
