namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>What a first name or a pronoun tells of a person's gender.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}
