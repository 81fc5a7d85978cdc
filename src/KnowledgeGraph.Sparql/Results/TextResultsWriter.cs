using System.Text;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>The forms that are lines of text.</summary>
internal abstract class TextResultsWriter(Stream output) : ResultsWriter
{
    protected StreamWriter Text { get; } = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true);

    public override void End()
    {
    }

    public override void Boolean(bool answer) => Text.Write(answer ? "true\n" : "false\n");

    public override void Flush() => Text.Flush();

    public override void Dispose() => Text.Dispose();
}
