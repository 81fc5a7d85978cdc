using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(PublicationData).Assembly).Run(args);
