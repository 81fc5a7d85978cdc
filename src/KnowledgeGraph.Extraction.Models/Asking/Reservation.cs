using System.Text;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>The most tokens that a request may take.</summary>
internal sealed record Reservation(long Input, long Output)
{
    // What the provider puts around the messages and the schema.
    private const int Envelope = 64;

    /// <summary>No tokenizer of bytes makes more tokens than there are bytes.</summary>
    public static Reservation For(ChatPrompt prompt, int schemaLength, int maxOutput) =>
        new(Encoding.UTF8.GetByteCount(prompt.System) + Encoding.UTF8.GetByteCount(prompt.User) + schemaLength + Envelope, maxOutput);
}
