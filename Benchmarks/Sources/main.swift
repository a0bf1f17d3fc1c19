import Arguments

Benchmarks.main()
