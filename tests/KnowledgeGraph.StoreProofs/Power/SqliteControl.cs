using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.StoreProofs.Power;

/// <summary>SQLite with synchronous=OFF on the same disk: if power cuts do not make it lose commits, they are none.</summary>
internal sealed class SqliteControl : IDisposable
{
    private const string Commits = """
        import sqlite3, sys
        db = sqlite3.connect(sys.argv[1], isolation_level=None)
        db.execute('pragma synchronous=off')
        db.execute('create table if not exists t(n integer primary key, text text)')
        n = db.execute('select coalesce(max(n), 0) from t').fetchone()[0]
        while True:
            n += 1
            db.execute('insert into t values(?, ?)', (n, 'some words ' * 5))
            print(n, flush=True)
        """;

    private const string Read = """
        import sqlite3, sys
        db = sqlite3.connect(sys.argv[1])
        print(db.execute('select count(*) from t').fetchone()[0] if db.execute('pragma integrity_check').fetchone()[0] == 'ok' else -1)
        """;

    private readonly string _file;
    private readonly Process _process;

    public SqliteControl(string file)
    {
        _file = file;
        _process = Start(Commits);
        _process.StandardOutput.ReadLine();
    }

    /// <summary>Stops it; gives the last commit that returned.</summary>
    public long Stop()
    {
        _process.Kill();
        var last = 1L;
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            last = long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : last;
        }

        _process.WaitForExit();
        return last;
    }

    /// <summary>How many commits there are now; less than 0 if the file is damaged.</summary>
    public long Count()
    {
        using var process = Start(Read);
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) ? count : -1;
    }

    public void Dispose() => _process.Dispose();

    private Process Start(string program) => Process.Start(new ProcessStartInfo("python3", ["-c", program, _file])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
