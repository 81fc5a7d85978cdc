using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Whom an award's modifier describes.</summary>
/// <param name="Party">The holder.</param>
/// <param name="Work">For which work, where the words say it.</param>
/// <param name="Last">The last index of the words.</param>
/// <param name="First">The first index of the words.</param>
internal sealed record AwardHolder(Party Party, WorkEntry? Work, int Last, int First);
