namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>A part of a text in UTF-16 code units: from <see cref="Start"/> to <see cref="Own"/> it repeats the part before.</summary>
internal readonly record struct TextChunk(int Start, int Own, int End);
