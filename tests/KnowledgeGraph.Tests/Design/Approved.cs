using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Design;

/// <summary>
/// Compares text with a file that a person has approved. <c>UPDATE_APPROVED=1 dotnet test</c> writes the files anew, so
/// that the change is seen in the diff.
/// </summary>
internal static class Approved
{
    public static void Equal(string file, string actual)
    {
        var path = Repository.File("tests", "KnowledgeGraph.Tests", file);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, actual);
            return;
        }

        var approved = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (approved != actual)
        {
            Assert.Fail(
                $"{file} is not what was approved. Run the test with UPDATE_APPROVED=1 and read the diff.\n"
                + FirstDifference(approved.Split('\n'), actual.Split('\n')));
        }
    }

    private static string FirstDifference(string[] approved, string[] actual)
    {
        var line = 0;
        while (line < approved.Length && line < actual.Length && approved[line] == actual[line])
        {
            line++;
        }

        return $"line {line + 1}\n  approved: {approved.ElementAtOrDefault(line)}\n  actual:   {actual.ElementAtOrDefault(line)}";
    }
}
