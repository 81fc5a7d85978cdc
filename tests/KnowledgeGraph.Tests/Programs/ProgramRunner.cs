using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGraph.Tests.Programs;

/// <summary>Compiles a C# program of one file inside the test process and runs it: what the file shows is what is tested.</summary>
internal static class ProgramRunner
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lock Gate = new();

    /// <summary>The lines that the program writes to the console.</summary>
    public static string Run(string source, params string[] args) => Run(Compile(source), args);

    /// <summary>The program compiled, with the types that it declares.</summary>
    public static Assembly Load(string source) => Compile(source);

    /// <inheritdoc cref="Run(string, string[])"/>
    public static string Run(Assembly program, params string[] args)
    {
        var entry = program.EntryPoint!;
        using var output = new StringWriter { NewLine = "\n" };
        lock (Gate)
        {
            var console = Console.Out;
            Console.SetOut(output);
            try
            {
                entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [args]);
            }
            finally
            {
                Console.SetOut(console);
            }
        }

        return output.ToString();
    }

    /// <summary>Fails the test if the program does not compile; runs nothing.</summary>
    public static void MustCompile(string source) => Compile(source);

    /// <summary>Why a program does not compile; warnings do not count. Nothing is run.</summary>
    public static IEnumerable<string> Errors(string source) =>
        Compilation(source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());

    private static Assembly Compile(string source)
    {
        using var image = new MemoryStream();
        var result = Compilation(source).Emit(image);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty, "The program compiles without a warning.");
        return Assembly.Load(image.ToArray());
    }

    private static CSharpCompilation Compilation(string source)
    {
        // The lines '#:project ...' speak to 'dotnet run'; here the assemblies are given.
        var code = string.Join('\n', source.Split('\n').Select(line => line.StartsWith("#:", StringComparison.Ordinal) ? "" : line));
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        return CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, parse), CSharpSyntaxTree.ParseText(code, parse, encoding: Encoding.UTF8)],
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("KnowledgeGraph", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.Extensions.AI.Abstractions.dll")
                && !name.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
