using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.StoreProofs.Kill;

/// <summary>A victim in a process of its own, seen from the one that kills it.</summary>
internal sealed class VictimProcess : IDisposable
{
    private readonly Process _process;
    private readonly Thread _reader;
    private readonly SemaphoreSlim _lines = new(0);
    private long _acknowledged;
    private volatile string _last = "nothing";

    public VictimProcess(string folder, int seed)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["exec", typeof(Victim).Assembly.Location, "victim", "--folder", folder, "--seed", seed.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        // What costs most in a process that lives so briefly.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        _process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        _reader = new Thread(ReadAll) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>The last commit that returned; 0 if none did.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>What it began last.</summary>
    public string Last => _last;

    /// <summary>Waits for so many lines.</summary>
    public void Wait(int lines)
    {
        for (; lines > 0 && _reader.IsAlive; lines--)
        {
            _lines.Wait();
        }
    }

    /// <summary>Waits for a moment, kills the process, and reads what it said until then.</summary>
    /// <exception cref="ProofFailure">It ended by itself.</exception>
    public void Kill(TimeSpan moment)
    {
        Thread.Sleep(moment);
        if (Stop())
        {
            throw new ProofFailure($"the process ended by itself, after: {Last}: {_process.StandardError.ReadToEnd()}");
        }
    }

    /// <summary>Kills the process if it has not ended, and reads what it said until then; whether it had ended.</summary>
    public bool Stop()
    {
        var ended = _process.HasExited;
        _process.Kill();
        _reader.Join();
        _process.WaitForExit();
        return ended;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _reader.Join();
        _lines.Dispose();
        _process.Dispose();
    }

    private void ReadAll()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("c ", StringComparison.Ordinal) && long.TryParse(line.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var commit))
            {
                Volatile.Write(ref _acknowledged, commit);
            }

            _last = line;
            _lines.Release();
        }

        // Whoever waits for more is to stop.
        _lines.Release(1 << 20);
    }
}
