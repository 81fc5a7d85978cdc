using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>A verb of the program and command lines that show its use.</summary>
internal sealed record Verb(Command Command, IReadOnlyList<string> Examples);
