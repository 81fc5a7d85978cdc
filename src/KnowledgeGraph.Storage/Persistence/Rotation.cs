using KnowledgeGraph.Storage.Dictionary;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>
/// A line through the log: what stands before it is to be packed, what comes after it is in the log of this number or later ones.
/// </summary>
/// <param name="FirstLog">The number of the log that begins behind the line.</param>
/// <param name="Version">The last commit before it.</param>
/// <param name="Terms">The terms that the commits before it may use.</param>
internal readonly record struct Rotation(long FirstLog, long Version, TermCounts Terms);
