using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>What a folder holds when it was opened.</summary>
internal readonly record struct OpenedStore(StoreFolder Folder, TermDictionary Dictionary, StoreState State);
